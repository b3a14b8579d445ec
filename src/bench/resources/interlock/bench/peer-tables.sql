-- The reliance that holds: a group is all that fill one role of one customer.
CREATE TABLE reliance (supplier INTEGER NOT NULL, customer INTEGER NOT NULL, need INTEGER NOT NULL, essential BOOLEAN NOT NULL);
CREATE TABLE entity (number INTEGER NOT NULL, id VARCHAR NOT NULL);
