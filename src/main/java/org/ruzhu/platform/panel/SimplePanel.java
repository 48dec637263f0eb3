package org.ruzhu.platform.panel;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** A panel that is told in one line of its feature's configuration. */
record SimplePanel(Place place, int order, Predicate<Reader> who, String template,
		Function<CaseReading, Optional<?>> content) implements CasePanel {

	@Override
	public boolean visibleTo(Reader reader) {
		return this.who.test(reader);
	}

	@Override
	public Optional<?> model(CaseReading reading) {
		return this.content.apply(reading);
	}

}
