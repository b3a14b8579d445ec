// Ends the transactions of Bolt clients that last longer than they may; ours carry a mark.
CYPHER 25
SHOW TRANSACTIONS YIELD transactionId AS id, protocol, elapsedTime, metaData
WHERE protocol = 'bolt' AND elapsedTime.milliseconds > $millis AND coalesce(metaData.interlockMark, '') <> $mark
TERMINATE TRANSACTIONS id YIELD message
RETURN id, message
