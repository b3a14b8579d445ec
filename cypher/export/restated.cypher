// Records that one data set says otherwise than the one that brought them, as they stand after its last change.
CYPHER 25
MATCH (v:Version {dataSet: $dataSet})
WITH v.record AS id, v ORDER BY v.number
WITH id, last(collect(v)) AS latest
FILTER latest.origin IS NOT NULL AND NOT latest.returned
RETURN latest.origin AS dataSet, latest.records AS records, id, latest.cells IS NULL AS retracted
ORDER BY records, id
