package plimsoll.desktop.rules;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import plimsoll.desktop.model.Changes;
import plimsoll.domain.Problem;

/// The view models of the Rules screen, each over the file looked at.
final class RuleModels implements AutoCloseable {
    private final ParametersViewModel margins;
    private final ParametersViewModel scans;
    private final ParametersViewModel account;
    private final TiersViewModel tiers;
    private final ScanViewModel scan;
    private final ComponentsViewModel components;
    private final HaircutsViewModel haircuts;
    private final DifferenceViewModel difference;
    private final EffectViewModel effect;
    private final ReadOnlyObjectWrapper<List<Problem>> problems = new ReadOnlyObjectWrapper<>(List.of());
    private final Subscription subscription;

    RuleModels(RulesViewModel rules) {
        margins = ParametersViewModel.margins(rules);
        scans = ParametersViewModel.scans(rules);
        account = ParametersViewModel.account(rules);
        tiers = new TiersViewModel(rules);
        scan = new ScanViewModel(rules);
        components = new ComponentsViewModel(rules);
        haircuts = new HaircutsViewModel(rules);
        difference = new DifferenceViewModel(rules);
        effect = new EffectViewModel(rules);
        subscription = Changes.follow(
                () -> problems.set(rules.problems()),
                rules.ruleProperty(),
                rules.session().problemsProperty());
        problems.set(rules.problems());
    }

    ParametersViewModel margins() {
        return margins;
    }

    ParametersViewModel scans() {
        return scans;
    }

    ParametersViewModel account() {
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

    DifferenceViewModel difference() {
        return difference;
    }

    EffectViewModel effect() {
        return effect;
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
    }
}
