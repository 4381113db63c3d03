package plimsoll.domain.scenario;

import java.util.Comparator;

/// One change of the world, as a value. What each kind does, in which unit and with which sign, stands at its record;
/// the order in which shocks of one step take effect is that of [Step].
public sealed interface Shock permits MarketShock, CarryShock, VenueShock {
    /// An order that depends on nothing but the shocks, so that a set of them has one form.
    Comparator<Shock> ORDER = Comparator.comparing(
                    (Shock shock) -> shock.getClass().getSimpleName())
            .thenComparing(Object::toString);
}
