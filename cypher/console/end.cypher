// Ends what runs on behalf of one request, and tells what still runs.
CYPHER 25
SHOW TRANSACTIONS YIELD transactionId AS id, metaData
WHERE metaData.interlock = $request
TERMINATE TRANSACTIONS id YIELD message
RETURN id, message
