package plimsoll.desktop.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.model.TableModel;
import plimsoll.desktop.rules.ParametersViewModel.Half;
import plimsoll.desktop.session.OpenBook;
import plimsoll.desktop.why.Why;
import plimsoll.desktop.why.WhyCheck;
import plimsoll.domain.rule.HashedRule;
import plimsoll.storage.ShippedRules;

/// Every number of a rule file, and what it does to the book, can be asked.
class RuleWhyTest {
    private final OpenBook book = OpenBook.sample("two-venues");
    private final RulesViewModel rules = new RulesViewModel(book.session(), ShippedRules::edited);
    private final RuleAnswers answers = new RuleAnswers(rules);
    private final EffectViewModel effect = new EffectViewModel(answers);
    private final DifferenceViewModel difference = new DifferenceViewModel(rules, answers);

    @AfterEach
    void close() {
        difference.close();
        effect.close();
        answers.close();
    }

    private static int explained(TableModel... tables) {
        List<String> wrong = new ArrayList<>();
        int formulas = 0;
        for (TableModel table : tables) {
            formulas += WhyCheck.table(table, wrong);
        }
        assertEquals(List.of(), wrong);
        return formulas;
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain.percent", "binance.usdm", "deribit.xpm", "okx.multi", "bybit.uta", "derive.pmrm2"})
    void everyNumberOfAFileNamesTheFile(String id) {
        List<HashedRule> versions = ShippedRules.catalog().versions(id);
        assertTrue(!versions.isEmpty(), id);
        rules.choose(versions.getLast());
        try (ParametersViewModel margins = ParametersViewModel.margins(rules, Half.ALL);
                ParametersViewModel scans = ParametersViewModel.scans(rules, Half.ALL);
                ParametersViewModel account = ParametersViewModel.account(rules, Half.ALL);
                TiersViewModel tiers = new TiersViewModel(rules);
                HaircutsViewModel haircuts = new HaircutsViewModel(rules);
                ComponentsViewModel components = new ComponentsViewModel(rules)) {
            explained(margins, scans, account, tiers, haircuts, components);
            Optional<Row> first = margins.rows().stream()
                    .filter(row -> row.kind() == Row.Kind.ITEM)
                    .findFirst();
            first.ifPresent(row -> {
                Why why = margins.why(row, margins.columns().get(1));
                assertTrue(why.texts(Why.Kind.SOURCE).getFirst().startsWith("Rules: " + id + " "), why.text());
            });
        }
    }

    @Test
    void whatAnEditedRateDoesIsExplainedWithBothFiles() {
        ParametersViewModel margins = ParametersViewModel.margins(rules, Half.ALL);
        Row rate = margins.rows().stream()
                .filter(row -> row.value(ParametersViewModel.NAME).text().equals("Maintenance rate"))
                .findFirst()
                .orElseThrow();
        margins.commit(rate, ParametersViewModel.VALUE, "1.0");
        book.calculate();
        int formulas = explained(effect, difference);
        assertTrue(formulas >= 8, formulas + " formulas");
        Row buffer = effect.row(Row.Kind.ITEM, "a/BUFFER").orElseThrow();
        Why after = effect.why(buffer, effect.columns().get(2));
        assertEquals(List.of("60,000 \u2212 10,000 = 50,000"), after.texts(Why.Kind.NUMBERS));
        Why change = effect.why(buffer, effect.columns().get(3));
        assertEquals(List.of("50,000 \u2212 55,000 = \u22125,000"), change.texts(Why.Kind.NUMBERS));
        margins.close();
    }
}
