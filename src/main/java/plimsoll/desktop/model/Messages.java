package plimsoll.desktop.model;

/// What is said about what was just done, one sentence at a time.
public interface Messages {
    /// Says nothing.
    Messages NONE = new Messages() {
        @Override
        public void say(String sentence) {}

        @Override
        public void refuse(String sentence) {}

        @Override
        public void accepted() {}
    };

    /// Shows one sentence about what was done.
    void say(String sentence);

    /// Shows why something typed was not taken; it stands no longer than until the next edit that is.
    void refuse(String sentence);

    /// Hears of an edit that was taken.
    void accepted();
}
