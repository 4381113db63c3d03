package plimsoll.engine.liquidation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import plimsoll.document.Document;
import plimsoll.document.RuleTrial;
import plimsoll.document.Snapshots;
import plimsoll.domain.Snapshot;
import plimsoll.domain.rule.HashedRule;
import plimsoll.domain.rule.MarginRule;
import plimsoll.domain.rule.RateCurve;
import plimsoll.domain.rule.RuleFile;
import plimsoll.engine.result.RuleEffect;
import plimsoll.storage.Samples;
import plimsoll.storage.ShippedRules;

class RuleEffectsTest {
    private final Document book = Samples.read("two-venues").value().orElseThrow();

    @Test
    void thePoolThatChangesNeedsMoreAndTheOtherStaysAsItIs() {
        String first = book.pools().getFirst().id();
        List<RuleEffect> effects = effects(Set.of(first), rules("0.02"));
        assertEquals(2, effects.size());
        for (RuleEffect effect : effects) {
            double before = effect.before().orElseThrow().maintenanceMargin();
            double after = effect.after().orElseThrow().maintenanceMargin();
            assertEquals(effect.poolId().equals(first) ? 4 * before : before, after, 1e-9);
            assertEquals(effect.levelsBefore().size(), effect.levelsAfter().size());
            assertFalse(effect.breaks());
        }
    }

    @Test
    void aPoolThatOnlyTheRulesPushBelowIsMarked() {
        String first = book.pools().getFirst().id();
        List<RuleEffect> effects = effects(Set.of(first), rules("0.9"));
        for (RuleEffect effect : effects) {
            assertEquals(effect.poolId().equals(first), effect.breaks(), effect.poolId());
        }
    }

    @Test
    void aTrialLeavesTheDocumentAndTakesThePlaceOfRulesOfTheSameVersion() {
        Document trial = RuleTrial.of(book.withEditedRules(List.of(rules("0.01"))), Set.of(), rules("0.02"));
        assertEquals(List.of(rules("0.02")), trial.editedRules());
        assertEquals(book.pools(), trial.pools());
        assertTrue(book.editedRules().isEmpty());
    }

    private List<RuleEffect> effects(Set<String> pools, HashedRule rule) {
        return RuleEffects.of(snapshot(book), snapshot(RuleTrial.of(book, pools, rule)));
    }

    private static Snapshot snapshot(Document document) {
        return Snapshots.of(document, ShippedRules.catalog(), Instant.EPOCH, 0).snapshot();
    }

    private static HashedRule rules(String maintenance) {
        RuleFile plain =
                ShippedRules.catalog().versions("plain.percent").getFirst().file();
        MarginRule.Rate rate = (MarginRule.Rate) plain.margins().getFirst();
        RateCurve curve = new RateCurve.Constant(new BigDecimal(maintenance));
        RuleFile changed = plain.withMargins(List.of(rate.withMaintenance(curve).withInitial(curve)));
        RuleFile other = new RuleFile(
                "trial",
                "1",
                changed.venue(),
                changed.model(),
                changed.effectiveFrom(),
                changed.asOf(),
                changed.sources(),
                changed.illustrative(),
                changed.note(),
                changed.trigger(),
                changed.equity(),
                changed.margins());
        return ShippedRules.edited(other);
    }
}
