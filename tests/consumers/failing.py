"""What failed in a test: it is printed and counted, and the test goes on, so that one run names everything that is wrong."""

failures = []


def check(good, *detail):
    if not good:
        failures.append(detail)
        print("failed:", *detail)
    return bool(good)
