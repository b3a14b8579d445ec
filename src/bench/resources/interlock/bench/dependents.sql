-- Who relies on the first parameter, up to the second one of steps away.
WITH RECURSIVE reached(entity, distance) USING KEY (entity) AS (
  SELECT CAST(? AS INTEGER), 0
  UNION
  SELECT DISTINCT customer, distance + 1
  FROM reached
  JOIN reliance ON supplier = reached.entity
  WHERE distance < ?
    AND NOT EXISTS (FROM recurring.reached AS seen WHERE seen.entity = customer)
)
SELECT id, distance
FROM reached
JOIN entity ON number = reached.entity
WHERE distance > 0
