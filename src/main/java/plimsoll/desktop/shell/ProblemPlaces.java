package plimsoll.desktop.shell;

import java.util.List;
import java.util.stream.Stream;
import plimsoll.domain.Problem;

/// Answers on which screens the place of a problem is looked for, the best first.
final class ProblemPlaces {
    private static final String BOOK = ShippedLayouts.BOOK;
    private static final String RULES = ShippedLayouts.RULES;

    private ProblemPlaces() {}

    /// Returns the names of screens.
    ///
    /// @param shown the screen the user looks at: it is not left for an item that can be edited there
    static List<String> screens(Problem.Place place, String shown) {
        return switch (place.kind()) {
            case POSITION, BALANCE, MARKET, INSTRUMENT ->
                Stream.of(shown, BOOK).distinct().toList();
            case POOL -> place.field().equals("rule") ? List.of(RULES, BOOK) : List.of(BOOK);
            case RULE -> List.of(RULES);
            case WORKSPACE, FILE -> List.of();
        };
    }
}
