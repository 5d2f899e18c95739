/**
 * The same journal from a terminal.
 *
 * <p>With {@code --json} a command prints one document: an object with one list, named in the table. In each object of
 * it {@code person} is whom it is about, as {@code {"id", "name"}}, and {@code about} lists anybody else it mentions;
 * something about several people is an object for each of them, something about nobody yet has neither. A day or time
 * is ISO 8601. A field without a value is left out; new fields may come, and none is renamed or taken away.
 *
 * <table>
 * <caption>The documents</caption>
 * <tr><td>{@code init}, {@code sample}</td><td>{@code journals}: id, folder</td></tr>
 * <tr><td>{@code keep}</td><td>{@code kept}: person, about, kind, id, at (of an entry), text; with {@code --lines} a
 * document for each line, of one refused {@code refused}: reason</td></tr>
 * <tr><td>{@code today}</td><td>{@code cards}: person, about, kind ({@code meeting}, {@code answer}, {@code thanks},
 * {@code first-contact}, {@code ask-to-ask}, {@code acknowledgement}, {@code promise}, {@code news}, {@code birthday},
 * {@code moment}, {@code guess}, {@code silent}, {@code near-miss}, {@code care}, {@code reorder}, {@code idea}), owed
 * (else it is only offered), why, a sentence, evidence (an entry's id), at, words (theirs), since, lapses (the first day
 * without), channels (allowed, the one to be preferred first); with {@code --all} those that can wait as well</td></tr>
 * <tr><td>{@code owed}</td><td>{@code owed}: person, about, owed ({@code answer}, {@code thanks} … {@code meeting}),
 * since, evidence (an entry's id), text (none of a private entry)</td></tr>
 * <tr><td>{@code people}</td><td>{@code people}: person, doing, roles, door ({@code open}, {@code ajar},
 * {@code reopened}, {@code closed}; none while nothing is said yet), consent ({@code full-stop}, {@code narrow-stop},
 * {@code only}, {@code held-back}, {@code welcome}, {@code never-asked}), lastContact, setAside, entries (how many)</td>
 * </tr>
 * <tr><td>{@code doors}</td><td>{@code doors}: person, group ({@code acknowledge}, {@code moment}, {@code silent},
 * {@code broke}, {@code resting}, {@code never}, {@code reopened}, {@code asked-for-no-contact}), and of what put them
 * there, which of {@code asked-for-no-contact} is their stop: evidence (an entry's id), at, no ({@code not-now},
 * {@code not-this}, {@code not-ever}), text and words (neither of a private entry); moment (label, from, to, whose);
 * before, the id of the no before the yes; silentFor (days) and before that every (so many days); restsUntil, where
 * nothing is to be offered yet, or rests ({@code until-they-get-in-touch}); others, the ids of the other noes</td></tr>
 * <tr><td>{@code show}</td><td>{@code held}: person, about, kind, and for {@code consent} state and text, for
 * {@code door} state and moment, for {@code owed} owed, since and evidence (an entry's id); for anything else id, at
 * (of an entry), text and thing: all of it in the form in which archives hold it; whatever the format</td></tr>
 * <tr><td>{@code search}</td><td>{@code results}: person, about, kind ({@code person} or an entry's), id, at, text;
 * people first, then entries, the newest first</td></tr>
 * <tr><td>{@code export}</td><td>{@code exported}: file, format, bytes, writes</td></tr>
 * <tr><td>{@code import}</td><td>{@code imported}: file, format, new (how many things), kept (false with
 * {@code --dry-run}), leftOut (how many people, numbers and addresses, for they were erased here; none: none)</td></tr>
 * <tr><td>{@code erase}</td><td>{@code erased}: person, things (how many are or would be gone), erased (false with
 * {@code --dry-run}), backups (how many were written anew), outOfReach (folder, last) where there are others; or, and
 * then nothing was erased, {@code named}: person, about, kind, id, at (of an entry), texts that name them</td></tr>
 * <tr><td>{@code backup}</td><td>{@code backups}: file, at, writes (how many are in it)</td></tr>
 * <tr><td>{@code restore}</td><td>{@code restored}: file, folder, journal (its id), outcome ({@code made} where there was
 * none, {@code gone-on} where the folder was an older state of it, else {@code gone-back}), writes (how many there are
 * now)</td></tr>
 * <tr><td>{@code verify}</td><td>{@code damages}: damage, a sentence</td></tr>
 * </table>
 *
 * <p>Kinds are those of the model in lower case with hyphens: {@code note}, {@code near-miss}, {@code contact-point} …
 */
@NullMarked
package app.ajar.cli;

import org.jspecify.annotations.NullMarked;
