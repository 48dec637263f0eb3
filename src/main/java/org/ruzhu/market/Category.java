package org.ruzhu.market;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A category of a market.
 *
 * @param id the id used in tables and applications
 * @param name what it is called
 * @param open whether it can be applied for
 * @param subTypes what its products are told apart by, where the market does so
 */
public record Category(String id, LocalizedText name, boolean open, Optional<List<SubType>> subTypes) {

	/** The id of the category and those of its sub-types. */
	public Stream<String> ids() {
		return Stream.concat(Stream.of(this.id), this.subTypes.orElse(List.of()).stream().map(SubType::id));
	}

	/** What may have income of its own: its sub-types, or itself where it has none. */
	public List<SubType> parts() {
		return this.subTypes.orElseGet(() -> List.of(new SubType(this.id, this.name)));
	}

	/** A kind of product within a category. */
	public record SubType(String id, LocalizedText name) {
	}

}
