/** Somebody's page: who they are, what to look at before a call, and what they asked for; every fact edited in place. */
@NullMarked
package app.ajar.person;

import org.jspecify.annotations.NullMarked;
