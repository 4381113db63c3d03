package plimsoll.architecture.planted.cli;

import javafx.stage.Stage;

/// Breaks the rule on purpose.
record CommandOpensWindow(Stage stage) {}
