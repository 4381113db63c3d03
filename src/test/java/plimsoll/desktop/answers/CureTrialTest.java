package plimsoll.desktop.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.session.OpenBook;
import plimsoll.desktop.task.Background;
import plimsoll.document.ScenarioEdit;
import plimsoll.document.WhatIfBook;
import plimsoll.document.WhatIfEdit;
import plimsoll.domain.Snapshot;
import plimsoll.domain.cure.CureAction;
import plimsoll.domain.scenario.Scenario;
import plimsoll.engine.margin.BookKernel;
import plimsoll.engine.margin.BookReport;
import plimsoll.engine.result.Cures.Cure;
import plimsoll.engine.result.PoolResult;

/// Whatever the list offers: tried as a what-if, the pool stands where the list said it would.
class CureTrialTest {
    private static final int OF_EACH_KIND = 2;

    /// How often each kind of action was tried.
    private final SortedMap<String, Integer> kinds = new TreeMap<>();

    @Test
    void everyCureTriedAsAWhatIfGivesThePoolTheBufferThatWasConfirmed() {
        tryAll("covered-calls", "60%");
        tryAll("cross-venue-options", "20000");
        tryAll("cross-venue-options", "60%");
        assertEquals(Set.of("Both", "Hedge", "Reduction", "Swap", "Transfer"), kinds.keySet());
    }

    private void tryAll(String sample, String buffer) {
        OpenBook book = OpenBook.sample(sample);
        Set<String> own =
                book.session().document().scenarios().stream().map(Scenario::id).collect(Collectors.toSet());
        if (!own.isEmpty()) {
            book.session().apply(new ScenarioEdit.RemoveScenarios(own));
        }
        AnswersViewModel model = new AnswersViewModel(book.session(), Background.DIRECT, then -> {});
        model.bufferProperty().set(buffer);
        model.shocksProperty().set("");
        model.start();
        for (Row row : model.cures().rows()) {
            Optional<Cure> cure = model.cures().cure(row);
            if (cure.isPresent() && kinds.getOrDefault(kind(cure.get()), 0) < OF_EACH_KIND) {
                String said = model.tryOut(row);
                if (said.contains("tried")) {
                    check(book, cure.get(), sample + " " + buffer + ": " + said);
                }
                book.session().apply(new WhatIfEdit.Discard());
                model.start();
            }
        }
        model.close();
    }

    private static String kind(Cure cure) {
        return cure.action().getClass().getSimpleName();
    }

    private void check(OpenBook book, Cure cure, String message) {
        Snapshot snapshot = book.session().preparedProperty().get().snapshot();
        PoolResult pool = BookReport.at(new BookKernel(snapshot), 0, 0)
                .pool(cure.action().poolId())
                .orElseThrow();
        double now = pool.buffer() * pool.usdPerUnit();
        assertEquals(cure.bufferAfter(), now, 1e-8 * Math.max(1, Math.abs(now)), message);
        kinds.merge(kind(cure), 1, Integer::sum);
        List<WhatIfBook.Step> steps =
                book.session().document().whatIf().orElseThrow().steps();
        boolean pair = cure.action() instanceof CureAction.Both;
        assertEquals(pair ? 2 : 1, steps.size(), message);
        for (WhatIfBook.Step step : steps) {
            assertTrue(
                    message.toLowerCase(Locale.ROOT).contains(step.name().toLowerCase(Locale.ROOT)),
                    step.name() + " in " + message);
        }
    }
}
