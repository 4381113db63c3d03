package plimsoll;

import javafx.application.Application;

final class Main {
    private Main() {}

    public static void main(String[] args) {
        Application.launch(App.class, args);
    }
}
