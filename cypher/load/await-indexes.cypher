// Waits until the indexes answer, for at most five minutes.
CALL db.awaitIndexes(300)
