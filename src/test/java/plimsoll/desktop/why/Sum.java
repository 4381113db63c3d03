package plimsoll.desktop.why;

/// Works out what a shown formula gives, as a reader with a pocket calculator would.
final class Sum {
    private final String text;
    private int at;

    private Sum(String text) {
        this.text = text;
    }

    /// Returns the value of numbers with `+`, `−`, `×`, `/`, `√` and brackets.
    static double of(String shown) {
        String plain =
                shown.replace(" ", "").replace(",", "").replace('\u2212', '-').replace('\u00d7', '*');
        Sum sum = new Sum(plain);
        double value = sum.sum();
        if (sum.at != plain.length()) {
            throw new IllegalArgumentException("cannot read " + shown + " at " + sum.at);
        }
        return value;
    }

    private double sum() {
        double value = product();
        while (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
            boolean plus = text.charAt(at++) == '+';
            double next = product();
            value = plus ? value + next : value - next;
        }
        return value;
    }

    private double product() {
        double value = number();
        while (at < text.length() && (text.charAt(at) == '*' || text.charAt(at) == '/')) {
            boolean times = text.charAt(at++) == '*';
            double next = number();
            value = times ? value * next : value / next;
        }
        return value;
    }

    private double number() {
        if (text.charAt(at) == '(') {
            at++;
            double value = sum();
            at++;
            return value;
        }
        if (text.charAt(at) == '\u221a') {
            at++;
            return Math.sqrt(number());
        }
        int start = at;
        if (text.charAt(at) == '-') {
            at++;
        }
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        return Double.parseDouble(text.substring(start, at));
    }
}
