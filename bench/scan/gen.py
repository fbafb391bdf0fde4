"""An invented country: buurten around places, cases by population with a season and some noise, and one cluster that is put there."""
import datetime

import numpy as np

WEEKS_OF_CLUSTER, AREAS_OF_CLUSTER, TIMES = 4, 12, 3.0


def invent(areas, weeks, mean, seed, nearest=50):
    """Counts (areas x weeks), people, places in metres, and for each area its nearest."""
    from scipy.spatial import cKDTree

    chance = np.random.default_rng(seed)
    towns = chance.uniform(0, 300_000, (max(1, areas // 60), 2))
    places = np.round(towns[chance.integers(0, len(towns), areas)] + chance.normal(0, 2_500, (areas, 2)), 1)
    people = np.maximum(20, chance.lognormal(6.9, 0.75, areas)).astype(int)
    near = cKDTree(places).query(places, min(nearest, areas))[1].reshape(areas, -1)
    season = 1 + 0.3 * np.sin(2 * np.pi * np.arange(weeks) / 52)
    usual = people[:, None] * season[None, :] * chance.gamma(25, 1 / 25, areas)[:, None]
    usual *= mean * areas * weeks / usual.sum()
    centre = int(np.argsort(people)[areas // 2])
    usual[near[centre, :AREAS_OF_CLUSTER], weeks - WEEKS_OF_CLUSTER:] *= TIMES
    return chance.poisson(usual), people, places, near


def day(week):
    return (datetime.date(2024, 1, 1) + datetime.timedelta(weeks=int(week))).isoformat()


def write(base, counts, people, places):
    """Files as `opbouw scan` reads them."""
    with open(base + "-areas.csv", "w") as out:
        out.write("id,x,y,population\n")
        out.writelines(f"b{area},{float(x)!r},{float(y)!r},{number}\n" for area, ((x, y), number) in enumerate(zip(places, people)))
    with open(base + "-cases.csv", "w") as out:
        out.write("id,date,count\n")
        out.writelines(f"b{area},{day(week)},{counts[area, week]}\n" for area, week in zip(*np.nonzero(counts)))
