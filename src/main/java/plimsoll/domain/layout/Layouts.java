package plimsoll.domain.layout;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/// The layouts of a workspace, as far as they differ from the shipped ones, and what a panel was set to that is no part
/// of the book.
///
/// @param shown     the name of the layout that is shown; empty = the first shipped one
/// @param own       the user's own layouts as saved, by name, in the user's order
/// @param arranged  layouts that were rearranged since they were saved or shipped, by name
/// @param laterDays days from now to the later line of profit against price; empty = half-way to expiry
public record Layouts(String shown, Map<String, Layout> own, Map<String, Layout> arranged, OptionalDouble laterDays) {
    /// The latest day that profit is drawn for.
    public static final double MOST_DAYS = 3650;

    /// Nothing was rearranged.
    public static final Layouts SHIPPED = new Layouts("", Map.of(), Map.of());

    /// Copies the maps and checks the days.
    public Layouts {
        own = Collections.unmodifiableMap(new LinkedHashMap<>(own));
        arranged = Collections.unmodifiableMap(new LinkedHashMap<>(arranged));
        laterDays.ifPresent(Layouts::checkDays);
    }

    /// Layouts beside a later line that stands half-way.
    public Layouts(String shown, Map<String, Layout> own, Map<String, Layout> arranged) {
        this(shown, own, arranged, OptionalDouble.empty());
    }

    /// Returns the days when profit can be drawn for them.
    ///
    /// @throws IllegalArgumentException when it cannot
    public static double checkDays(double days) {
        if (!(days > 0 && days <= MOST_DAYS)) {
            throw new IllegalArgumentException("days to the later profit must be above 0 and at most 3650");
        }
        return days;
    }

    /// Returns these layouts with another later line.
    public Layouts withLaterDays(OptionalDouble days) {
        return new Layouts(shown, own, arranged, days);
    }
}
