"""Plain numpy in the symmetric form: the whole set from a matrix in memory. Reads shape and doubles, prints JSON."""
import json
import sys
import time

import numpy as np

rows, columns, steps = (int(text) for text in sys.argv[2:5])
x = np.fromfile(sys.argv[1]).reshape(rows, columns)


def whole_set(x):
    row, column, total = x.sum(1), x.sum(0), x.sum()
    lq = (x * total) / np.outer(row, column)
    m = (x * total >= np.outer(row, column)).astype(float)
    d, u = m.sum(1), m.sum(0)
    b = m / np.sqrt(np.outer(d, u))
    values, vectors = np.linalg.eigh(b.T @ b)
    kp = vectors[:, -2] / np.sqrt(u)
    kc = m @ kp / d
    if np.corrcoef(kc, d)[0, 1] < 0:
        kp, kc = -kp, -kc
    eci = (kc - kc.mean()) / kc.std()
    pci = (kp - kc.mean()) / kc.std()
    co = m.T @ m
    phi = co / np.maximum.outer(u, u)
    np.fill_diagonal(phi, 1)
    s = phi.sum(0)
    density = m @ phi / s
    distance = 1 - density
    coi = ((1 - m) * density) @ kp
    coi = (coi - coi.mean()) / coi.std()
    cog = (1 - m) * ((1 - m) @ (phi * (kp / s)[:, None])) / kc.std()
    f, q = np.ones(rows), np.ones(columns)
    mt = np.ascontiguousarray(m.T)
    for _ in range(steps):
        f, q = m @ q, 1 / (mt @ (1 / f))
        f, q = f / f.mean(), q / q.mean()
    return lq, eci, pci, phi, density, distance, coi, cog, f, q


times = []
for _ in range(3):
    start = time.perf_counter()
    lq, eci, pci, phi, density, distance, coi, cog, f, q = whole_set(x)
    times.append(1000 * (time.perf_counter() - start))
print(json.dumps({"ms": sorted(times)[1], "numpy": np.__version__, "eci": eci.tolist(), "coi": coi.tolist(),
                  "pci": pci.tolist(), "density": density.sum(), "cog": cog.sum(), "lq": lq.sum()}))
