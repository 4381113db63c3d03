package plimsoll.engine.validation;

import java.util.Optional;

/// Something that holds for every sound rule file.
///
/// @param id             stable name
/// @param title          one sentence that says what holds
/// @param counterExample the first generated book for which it does not hold, in words; empty when it holds
public record Invariant(String id, String title, Optional<String> counterExample) {
    /// Returns whether no generated book contradicts it.
    public boolean holds() {
        return counterExample.isEmpty();
    }
}
