-- What falls without the parameter, and in which round: whose essential need has nobody left.
WITH RECURSIVE fallen(entity, round) USING KEY (entity) AS (
  SELECT CAST(? AS INTEGER), 0
  UNION
  SELECT DISTINCT hit.customer, hit.round + 1
  FROM (
    SELECT DISTINCT customer, need, round
    FROM fallen
    JOIN reliance ON supplier = fallen.entity
    WHERE essential
      AND NOT EXISTS (FROM recurring.fallen AS seen WHERE seen.entity = customer)
  ) AS hit
  WHERE NOT EXISTS (
    FROM reliance AS other
    WHERE other.need = hit.need
      AND NOT EXISTS (FROM recurring.fallen AS seen WHERE seen.entity = other.supplier)
  )
)
SELECT id, round
FROM fallen
JOIN entity ON number = fallen.entity
WHERE round > 0
