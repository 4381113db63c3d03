package plimsoll.desktop.answers;

/// A pool that cures can be searched for.
///
/// @param id   identifier, as calculated; empty = all pools
/// @param name as shown
record HelpedPool(String id, String name) {
    @Override
    public String toString() {
        return name;
    }
}
