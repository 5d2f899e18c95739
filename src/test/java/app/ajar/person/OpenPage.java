package app.ajar.person;

import app.ajar.app.Keepers;
import app.ajar.model.Person;
import app.ajar.ui.Immediate;
import app.ajar.ui.Navigator;
import app.ajar.ui.Toasts;
import app.ajar.ui.Writing;
import java.util.ArrayList;
import java.util.List;

/** Somebody's page in a journal by hand, without a window. */
final class OpenPage {

    final Book book;
    final Immediate background = new Immediate();
    final Navigator navigator = new Navigator();
    final Toasts toasts = new Toasts();
    final Writing writing;
    final PersonModel model;
    final List<Navigator.Box> boxes = new ArrayList<>();

    OpenPage(Book book, Person person) {
        this.book = book;
        this.writing = new Writing(Keepers.of(book.journal), background, toasts);
        this.model = new PersonModel(book.journal, Book.CLOCK, background, navigator, writing, toasts);
        navigator.onWrite(boxes::add);
        navigator.go(new Navigator.Page(person.id()));
        model.onShow();
    }

    Portrait shown() {
        Portrait portrait = model.portrait().get();
        if (portrait == null) {
            throw new AssertionError("no page");
        }
        return portrait;
    }

    /** Everything that stands among the facts, with what is private and what is noted. */
    List<String> facts() {
        FactWords words = new FactWords(book.messages, shown());
        List<Fact> facts = new ArrayList<>();
        words.sections().forEach(section -> facts.addAll(section.facts()));
        facts.addAll(words.hard());
        facts.addAll(words.avoid());
        return facts.stream().map(fact -> fact.text() + (fact.aside().isEmpty() ? "" : " | " + fact.aside())
                + (fact.confidential() ? " (private)" : "")).distinct().toList();
    }

    Fact fact(FactKind kind) {
        FactWords words = new FactWords(book.messages, shown());
        List<Fact> facts = new ArrayList<>();
        words.sections().forEach(section -> facts.addAll(section.facts()));
        facts.addAll(words.hard());
        facts.addAll(words.avoid());
        return facts.stream().filter(fact -> fact.kind() == kind).findFirst().orElseThrow();
    }

    /** Adds a fact as it is typed. */
    OpenPage add(FactKind kind, String typed) {
        model.facts().add(kind);
        return type(typed);
    }

    /** Opens the first of a kind, which must stand there as it is told, and types something else. */
    OpenPage edit(FactKind kind, String standing, String typed) {
        model.facts().edit(fact(kind));
        if (!model.facts().typed().get().equals(standing)) {
            throw new AssertionError("the field holds " + model.facts().typed().get());
        }
        return type(typed);
    }

    private OpenPage type(String typed) {
        model.facts().typed().set(typed);
        model.facts().typing();
        model.facts().keep(false);
        return this;
    }

    String said() {
        Toasts.Toast toast = toasts.shown().get();
        return toast == null ? "" : toast.sentence();
    }

}
