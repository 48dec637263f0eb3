package org.ruzhu.platform.form;

/** One choice of a list: its value, and what is shown for it in Chinese and English. */
public record Option(String value, String label, String labelEn) {
}
