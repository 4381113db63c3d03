package plimsoll.document;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Undo and redo as a stack of immutable documents. Not thread-safe: confined to one thread.
public final class History {
    /// Steps kept; older ones are dropped.
    public static final int LIMIT = 500;

    /// Edits of the same field closer together than this are one step.
    private static final Duration MERGE_WINDOW = Duration.ofSeconds(1);

    private final Deque<Step> undo = new ArrayDeque<>();
    private final Deque<Step> redo = new ArrayDeque<>();
    private Document document;
    private Document saved;
    private long revision;
    private String lastKey = "";
    private Instant lastTime = Instant.MIN;
    private boolean gathering;

    private record Step(String name, Document document) {}

    /// Starts with a document that counts as saved.
    public History(Document document) {
        this.document = document;
        this.saved = document;
    }

    /// Returns the current document.
    public Document document() {
        return document;
    }

    /// Returns a number that grows with every change, undo and redo included.
    public long revision() {
        return revision;
    }

    /// Returns whether the document differs from the saved state.
    public boolean isModified() {
        return !document.equals(saved);
    }

    /// Applies an edit and returns whether it changed anything; an edit that changes nothing adds no step.
    public boolean apply(Edit edit, Instant now) {
        Document next = edit.apply(document);
        if (next.equals(document)) {
            return false;
        }
        if (gathering) {
            document = next;
            return true;
        }
        boolean merges = !edit.mergeKey().isEmpty()
                && edit.mergeKey().equals(lastKey)
                && !undo.isEmpty()
                && Duration.between(lastTime, now).compareTo(MERGE_WINDOW) < 0;
        next = WhatIfBook.recorded(document, next, edit.name(), merges);
        if (!merges) {
            push(new Step(edit.name(), document));
        }
        redo.clear();
        document = next;
        revision++;
        lastKey = edit.mergeKey();
        lastTime = now;
        return true;
    }

    /// Makes all edits that are applied meanwhile one step; returns whether they changed anything.
    ///
    /// @param name  of the step, for the undo menu
    /// @param edits applies them
    public boolean together(String name, Runnable edits) {
        if (gathering) {
            throw new IllegalStateException("steps do not nest: " + name);
        }
        Document before = document;
        gathering = true;
        try {
            edits.run();
        } finally {
            gathering = false;
        }
        if (document.equals(before)) {
            return false;
        }
        document = WhatIfBook.recorded(before, document, name, false);
        push(new Step(name, before));
        revision++;
        lastKey = "";
        return true;
    }

    private void push(Step step) {
        undo.push(step);
        if (undo.size() > LIMIT) {
            undo.removeLast();
        }
        redo.clear();
    }

    /// Returns the name of the step that undo would take back.
    public Optional<String> undoName() {
        return Optional.ofNullable(undo.peek()).map(Step::name);
    }

    /// Returns the name of the step that redo would bring back.
    public Optional<String> redoName() {
        return Optional.ofNullable(redo.peek()).map(Step::name);
    }

    /// Takes the last step back and returns whether there was one.
    public boolean undo() {
        return move(undo, redo);
    }

    /// Brings the last undone step back and returns whether there was one.
    public boolean redo() {
        return move(redo, undo);
    }

    /// Marks the current document as saved.
    public void markSaved() {
        saved = document;
    }

    /// Marks a document that was current as saved.
    public void markSaved(Document state) {
        saved = state;
    }

    /// Gives every state without a name of its own the name, the saved one and those of undo and redo included. It is
    /// no step: undo does not take the name back.
    public void nameUntitled(String name) {
        Untitled naming = new Untitled(name);
        document = naming.of(document);
        saved = naming.of(saved);
        name(undo, naming);
        name(redo, naming);
        revision++;
    }

    private static void name(Deque<Step> steps, Untitled naming) {
        List<Step> named = steps.stream()
                .map(step -> new Step(step.name(), naming.of(step.document())))
                .toList();
        steps.clear();
        steps.addAll(named);
    }

    /// Starts over with another document, which counts as saved.
    public void load(Document next) {
        undo.clear();
        redo.clear();
        document = next;
        saved = next;
        revision++;
        lastKey = "";
    }

    private boolean move(Deque<Step> from, Deque<Step> to) {
        Step step = from.poll();
        if (step == null) {
            return false;
        }
        to.push(new Step(step.name(), document));
        document = step.document();
        revision++;
        lastKey = "";
        return true;
    }
}
