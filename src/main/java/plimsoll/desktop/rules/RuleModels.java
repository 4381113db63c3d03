package plimsoll.desktop.rules;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import plimsoll.desktop.model.Changes;
import plimsoll.desktop.rules.ParametersViewModel.Half;
import plimsoll.domain.Problem;

/// The view models of the Rules screen, each over the file looked at.
final class RuleModels implements AutoCloseable {
    private final Columns margins;
    private final Columns scans;
    private final Columns account;
    private final TiersViewModel tiers;
    private final ScanViewModel scan;
    private final ComponentsViewModel components;
    private final HaircutsViewModel haircuts;
    private final RuleAnswers answers;
    private final DifferenceViewModel difference;
    private final EffectViewModel effect;
    private final PropertiesViewModel properties;
    private final ReadOnlyObjectWrapper<List<Problem>> problems = new ReadOnlyObjectWrapper<>(List.of());
    private final Subscription subscription;

    /// One list of numbers in two columns.
    record Columns(ParametersViewModel first, ParametersViewModel second) implements AutoCloseable {
        @Override
        public void close() {
            first.close();
            second.close();
        }
    }

    RuleModels(RulesViewModel rules) {
        margins = new Columns(
                ParametersViewModel.margins(rules, Half.FIRST), ParametersViewModel.margins(rules, Half.SECOND));
        scans = new Columns(
                ParametersViewModel.scans(rules, Half.FIRST), ParametersViewModel.scans(rules, Half.SECOND));
        account = new Columns(
                ParametersViewModel.account(rules, Half.FIRST), ParametersViewModel.account(rules, Half.SECOND));
        tiers = new TiersViewModel(rules);
        scan = new ScanViewModel(rules);
        components = new ComponentsViewModel(rules);
        haircuts = new HaircutsViewModel(rules);
        answers = new RuleAnswers(rules);
        difference = new DifferenceViewModel(rules, answers);
        effect = new EffectViewModel(answers);
        properties = new PropertiesViewModel(answers);
        subscription = Changes.follow(
                () -> problems.set(rules.problems()),
                rules.ruleProperty(),
                rules.session().problemsProperty());
        problems.set(rules.problems());
    }

    Columns margins() {
        return margins;
    }

    Columns scans() {
        return scans;
    }

    Columns account() {
        return account;
    }

    TiersViewModel tiers() {
        return tiers;
    }

    ScanViewModel scan() {
        return scan;
    }

    ComponentsViewModel components() {
        return components;
    }

    HaircutsViewModel haircuts() {
        return haircuts;
    }

    RuleAnswers answers() {
        return answers;
    }

    DifferenceViewModel difference() {
        return difference;
    }

    EffectViewModel effect() {
        return effect;
    }

    PropertiesViewModel properties() {
        return properties;
    }

    ReadOnlyObjectProperty<List<Problem>> problemsProperty() {
        return problems.getReadOnlyProperty();
    }

    @Override
    public void close() {
        subscription.unsubscribe();
        margins.close();
        scans.close();
        account.close();
        tiers.close();
        scan.close();
        components.close();
        haircuts.close();
        difference.close();
        effect.close();
        properties.close();
        answers.close();
    }
}
