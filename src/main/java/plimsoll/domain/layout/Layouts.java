package plimsoll.domain.layout;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// The layouts of a workspace, as far as they differ from the shipped ones.
///
/// @param shown    the name of the layout that is shown; empty = the first shipped one
/// @param own      the user's own layouts as saved, by name, in the user's order
/// @param arranged layouts that were rearranged since they were saved or shipped, by name
public record Layouts(String shown, Map<String, Layout> own, Map<String, Layout> arranged) {
    /// Nothing was rearranged.
    public static final Layouts SHIPPED = new Layouts("", Map.of(), Map.of());

    /// Copies the maps.
    public Layouts {
        own = Collections.unmodifiableMap(new LinkedHashMap<>(own));
        arranged = Collections.unmodifiableMap(new LinkedHashMap<>(arranged));
    }
}
