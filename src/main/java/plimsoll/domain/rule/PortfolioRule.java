package plimsoll.domain.rule;

import java.util.List;
import java.util.Optional;
import plimsoll.domain.instrument.Instrument;

/// The part of a requirement that looks at positions together.
///
/// @param netting    which positions form a set
/// @param discount   how values of options are discounted
/// @param components the parts, evaluated set by set
/// @param assembly   how parts make up the requirement of a set
public record PortfolioRule(Netting netting, OptionDiscount discount, List<Component> components, Assembly assembly) {
    /// Copies the list.
    public PortfolioRule {
        components = List.copyOf(components);
    }

    /// Returns the component of a name.
    public Optional<Component> component(String id) {
        return components.stream()
                .filter(component -> component.id().equals(id))
                .findFirst();
    }

    /// Returns whether a scan takes the instrument, so that it needs no margin rule of its own.
    public boolean scans(Instrument instrument) {
        return components.stream()
                .anyMatch(component -> component instanceof Component.Scan
                        && component.selector().matches(instrument));
    }
}
