package plimsoll.desktop.scenarios;

import java.util.List;
import java.util.function.Function;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.scenario.Shock;
import plimsoll.domain.scenario.VolTerm;

/// How a shock of volatility differs by maturity, as the editor shows it.
final class TermParameter {
    private static final String FLAT = Texts.of("shock.term.flat");
    private static final String VENUE_TERM = Texts.of("shock.term.venues");
    private static final String OWN_TERM = Texts.of("shock.term.own");

    private TermParameter() {}

    /// The same at every maturity, or the powers that venues use; other powers come from files and are kept.
    static ShockParameter of(VolTerm term, Function<VolTerm, Shock> with) {
        String text = term.equals(VolTerm.FLAT) ? FLAT : term.equals(VolTerm.VENUE) ? VENUE_TERM : OWN_TERM;
        List<String> choices = text.equals(OWN_TERM) ? List.of(VENUE_TERM, FLAT, OWN_TERM) : List.of(VENUE_TERM, FLAT);
        return ShockParameter.choice(
                "term",
                Texts.of("shock.byMaturity"),
                text,
                choices,
                x -> with.apply(x.equals(FLAT) ? VolTerm.FLAT : x.equals(VENUE_TERM) ? VolTerm.VENUE : term));
    }
}
