"""Asks a question over HTTP: python3 ask_over_http.py http://127.0.0.1:7070/ on-all asOf=2026-11-25"""

import csv
import io
import json
import sys
import urllib.parse
import urllib.request

page, question, *parameters = sys.argv[1:]
query = urllib.parse.urlencode([tuple(parameter.split("=", 1)) for parameter in parameters])


def get(ending=""):
    address = urllib.parse.urljoin(page, f"/api/questions/{question}{ending}?{query}")
    with urllib.request.urlopen(address) as answer:
        return answer.read().decode()


answer = json.loads(get())
print(answer["headline"])
for source in answer["sources"]:
    print(source.get("url", source["title"]))

# All rows, however many there are, as a notebook reads them: pandas.read_csv takes the same address.
rows = list(csv.DictReader(io.StringIO(get(".csv"))))
print(len(rows), "rows")
