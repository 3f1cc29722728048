package org.kontor.journeys;

import com.microsoft.playwright.options.ColorScheme;

/// How large a reader's window is, and whether they prefer light or dark.
enum Screen {
    TELEPHONE(390, 844, ColorScheme.LIGHT),
    TELEPHONE_DARK(390, 844, ColorScheme.DARK),
    DESKTOP(1400, 900, ColorScheme.LIGHT),
    DESKTOP_DARK(1400, 900, ColorScheme.DARK);

    private final int width;
    private final int height;
    private final ColorScheme colours;

    Screen(int width, int height, ColorScheme colours) {
        this.width = width;
        this.height = height;
        this.colours = colours;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    ColorScheme colours() {
        return colours;
    }

    boolean isTelephone() {
        return width < 600;
    }
}
