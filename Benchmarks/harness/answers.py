"""Which answers must be equal, and which are not."""
import math

# Partitions differ by method and seed: their modularity is shown, not compared.
NOT_COMPARED = {"louvain", "leiden"}


def equal(one, other):
    if isinstance(one, float) or isinstance(other, float):
        return math.isclose(one, other, rel_tol=1e-4)
    return one == other


def differences(workload, answers):
    """What differs from the first answer, the reference's if it gave one; `answers` is a list of (column, answer)."""
    if workload in NOT_COMPARED:
        return []
    given = [(column, answer) for column, answer in answers if answer]
    given.sort(key=lambda item: item[0] != "C")
    found = []
    for column, answer in given[1:]:
        reference = given[0][1]
        shared = reference.keys() & answer.keys()
        if any(not equal(reference[key], answer[key]) for key in shared):
            found.append((column, answer, given[0][0], reference))
    return found
