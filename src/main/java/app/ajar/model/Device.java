package app.ajar.model;

import java.util.UUID;

/** The installation that wrote something. */
public record Device(UUID id) {}
