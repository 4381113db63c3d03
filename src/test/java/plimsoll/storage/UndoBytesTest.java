package plimsoll.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.document.Document;
import plimsoll.document.Edit;
import plimsoll.document.History;
import plimsoll.document.MarketEdit;
import plimsoll.document.WhatIfEdit;
import plimsoll.domain.account.Balance;
import plimsoll.domain.account.Position;
import plimsoll.domain.market.Quote;

/// Undoing everything gives back the bytes of the saved file, redoing everything those of the last state.
class UndoBytesTest {
    private static final int COMMANDS = 200;
    private static final Instant START = Instant.parse("2026-11-29T05:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"two-venues", "option-book", "unified-accounts"})
    void twoHundredCommandsUndoToTheSameBytes(String sample) {
        Document opened = Samples.read(sample).value().orElseThrow();
        History history = new History(opened);
        RandomGenerator random = new SplittableRandom(sample.hashCode());
        int steps = 0;
        for (int command = 0; command < COMMANDS; command++) {
            Edit edit = edit(history.document(), random, command);
            steps += history.apply(edit, START.plusSeconds(2L * command)) ? 1 : 0;
        }
        byte[] last = WorkspaceFiles.bytes(history.document());
        assertTrue(steps > COMMANDS / 2, steps + " commands changed something");
        assertTrue(history.isModified());

        int undone = 0;
        while (history.undo()) {
            undone++;
        }
        assertEquals(steps, undone);
        assertArrayEquals(WorkspaceFiles.bytes(opened), WorkspaceFiles.bytes(history.document()));
        assertFalse(history.isModified());

        while (history.redo()) {
            undone--;
        }
        assertEquals(0, undone);
        assertArrayEquals(last, WorkspaceFiles.bytes(history.document()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"two-venues", "option-book", "unified-accounts"})
    void whateverIsTriedInAWhatIfBookDiscardingGivesTheBytesOfTheBook(String sample) {
        Document opened = Samples.read(sample).value().orElseThrow();
        byte[] before = WorkspaceFiles.bytes(opened);
        History history = new History(opened);
        history.apply(new WhatIfEdit.Start(), START);
        RandomGenerator random = new SplittableRandom(sample.hashCode() + 1);
        for (int command = 0; command < COMMANDS; command++) {
            history.apply(edit(history.document(), random, command), START.plusSeconds(2L * command));
            assertEquals(opened, history.document().book());
        }
        byte[] last = WorkspaceFiles.bytes(history.document());
        Loaded<Document> saved = WorkspaceFiles.read("book.json", last);
        assertEquals(List.of(), saved.problems());
        assertEquals(history.document(), saved.value().orElseThrow());

        assertTrue(history.apply(new WhatIfEdit.Discard(), START.plusSeconds(1_000)));
        assertArrayEquals(before, WorkspaceFiles.bytes(history.document()));
        assertFalse(history.isModified());
        history.undo();
        assertArrayEquals(last, WorkspaceFiles.bytes(history.document()));
        while (history.undo()) {
            assertTrue(history.isModified() || history.document().equals(opened));
        }
        assertArrayEquals(before, WorkspaceFiles.bytes(history.document()));
    }

    private static Edit edit(Document document, RandomGenerator random, int command) {
        List<Position> positions = document.positions();
        Position position = positions.get(random.nextInt(positions.size()));
        Balance balance =
                document.balances().get(random.nextInt(document.balances().size()));
        BigDecimal number = BigDecimal.valueOf(random.nextInt(1, 1_000_000), 3);
        return switch (random.nextInt(9)) {
            case 0 -> new Edit.SetPosition("quantity", position.withQuantity(number));
            case 1 ->
                new Edit.InsertPositions(
                        "Add row", random.nextInt(positions.size() + 1), List.of(position.withId("new-" + command)));
            case 2 ->
                positions.size() > 1
                        ? new Edit.RemovePositions(Set.of(position.id()))
                        : new Edit.Rename("name " + command);
            case 3 -> new Edit.IncludePositions(Set.of(position.id()), random.nextBoolean());
            case 4 ->
                new Edit.SetBalance("amount", new Balance(balance.id(), balance.poolId(), balance.asset(), number));
            case 5 -> new MarketEdit.SetIndex(document.stress().underlying(), new Quote(number, START));
            case 6 -> new MarketEdit.SetMark(position.instrumentId(), new Quote(number, START));
            case 7 ->
                new Edit.All(
                        "Paste",
                        List.of(
                                new Edit.SetPosition("entry price", position.withQuantity(number.negate())),
                                new Edit.Rename("name " + command)));
            default -> new Edit.Replace("Recover unsaved changes", document.withName("recovered " + command));
        };
    }
}
