package plimsoll.domain;

/// Answers what is wrong, where, and how to mend it; an expected failure, not an exception.
///
/// @param severity how much it matters
/// @param place    the item it belongs to
/// @param what     one sentence: what is wrong
/// @param fix      one sentence: what to do about it
public record Problem(Severity severity, Place place, String what, String fix) {
    /// How much a problem matters.
    public enum Severity {
        /// Something is left out of the numbers.
        ERROR,
        /// The numbers stand, but rest on something doubtful.
        WARNING,
        /// Worth knowing.
        NOTE
    }

    /// The kind of item a problem belongs to.
    public enum Kind {
        WORKSPACE,
        POOL,
        POSITION,
        BALANCE,
        INSTRUMENT,
        MARKET,
        RULE,
        FILE
    }

    /// The item and the field a problem belongs to.
    ///
    /// @param kind  the kind of item
    /// @param id    the item's identifier, or the file name
    /// @param field the field's name, or for files "line 3, column 5"; empty when it concerns the whole item
    public record Place(Kind kind, String id, String field) {
        @Override
        public String toString() {
            String item = kind == Kind.FILE ? id : kind.name().toLowerCase(java.util.Locale.ROOT) + " " + id;
            return field.isEmpty() ? item : item + ", " + field;
        }
    }

    /// Returns a problem that leaves something out of the numbers.
    public static Problem error(Kind kind, String id, String field, String what, String fix) {
        return new Problem(Severity.ERROR, new Place(kind, id, field), what, fix);
    }

    /// Returns a problem that makes numbers doubtful.
    public static Problem warning(Kind kind, String id, String field, String what, String fix) {
        return new Problem(Severity.WARNING, new Place(kind, id, field), what, fix);
    }

    /// Returns something worth knowing.
    public static Problem note(Kind kind, String id, String field, String what, String fix) {
        return new Problem(Severity.NOTE, new Place(kind, id, field), what, fix);
    }

    @Override
    public String toString() {
        return place + ": " + what + " " + fix;
    }
}
