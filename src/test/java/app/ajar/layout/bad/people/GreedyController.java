package app.ajar.layout.bad.people;

import org.jooq.DSLContext;

/** A controller that asks the database. */
public record GreedyController(DSLContext db) {}
