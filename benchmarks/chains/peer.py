"""Plain numpy: coefficients, inverse, multipliers, footprints, flows and extractions of a table in memory. Prints JSON."""
import json
import sys
import time

import numpy as np

folder, n, regions = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
Z = np.fromfile(f"{folder}/Z").reshape(n, n)
Y = np.fromfile(f"{folder}/Y").reshape(n, regions)
x = np.fromfile(f"{folder}/x")
F = np.fromfile(f"{folder}/F").reshape(-1, n)
sectors = n // regions


def inverse():
    A = Z / x
    return A, np.linalg.inv(np.eye(n) - A)


def accounts():
    A, L = inverse()
    S = F / x
    M = S @ L
    return L.sum(0), M, M @ Y


def flows():
    A, L = inverse()
    S = F / x
    called = L @ Y
    M = S @ L
    between = np.stack([(row[:, None] * called).reshape(regions, sectors, regions).sum(1) for row in S])
    return M, between


def best(work, rounds=3):
    times, result = [], None
    for _ in range(rounds):
        start = time.perf_counter()
        result = work()
        times.append(1000 * (time.perf_counter() - start))
    return min(times), result


accounts_ms, (_, _, footprints) = best(accounts)
flows_ms, (_, between) = best(flows)
inverse_ms, (A, L) = best(inverse)
extraction_ms, losses = best(lambda: L.sum(0) * x / np.diag(L))
print(json.dumps({"numpy": np.__version__, "accounts": accounts_ms, "flows": flows_ms, "inverse": inverse_ms,
                  "extraction": extraction_ms, "footprints": footprints.ravel().tolist(),
                  "losses": losses.tolist(), "flowsFound": between.ravel().tolist()}))
