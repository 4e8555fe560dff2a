"""Steps of ARIO-psi written plainly in numpy, the orders stored as a matrix. Prints milliseconds for the steps asked for."""
import sys
import time

import numpy as np

regions, sectors, steps = (int(text) for text in sys.argv[1:4])
n = regions * sectors
rng = np.random.default_rng(1)
Z = rng.random((n, n)) ** 6
x = Z.sum(0) / 0.55
x = np.maximum(x, 1.2 * Z.sum(1))
y = x - Z.sum(1)
aggregate = np.tile(np.eye(sectors), regions)
A = aggregate @ (Z / x)
stock = A * x * 15
orders = Z.copy()
alpha = np.ones(n)
loss = np.zeros(n)
loss[0] = 0.8
production = x.copy()
begin = time.perf_counter()
for _ in range(steps):
    demand = orders.sum(1) + y
    scarcity = (demand - production) / demand
    alpha = np.maximum(1, alpha + ((1.25 - alpha) * scarcity + (1 - alpha) * (scarcity == 0)) / 365)
    capacity = x * (1 - loss) * alpha
    wanted = np.minimum(demand, capacity)
    need = A * wanted * 15 * 0.8
    ratio = np.divide(stock, need, out=np.ones_like(stock), where=need > 0)
    production = wanted * np.minimum(1, ratio.min(0))
    delivered = orders * (production / demand)[:, None]
    stock = stock - A * production + aggregate @ delivered
    gap = np.maximum(A * wanted * 15 - stock, 0) / 30 + A * production
    weighted = Z * (capacity / x)[:, None]
    total = np.tile(aggregate @ weighted, (regions, 1))
    orders = np.tile(gap, (regions, 1)) * np.divide(weighted, total, out=np.zeros_like(Z), where=total > 0)
print((time.perf_counter() - begin) * 1000)
