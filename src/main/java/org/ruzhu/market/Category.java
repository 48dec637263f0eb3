package org.ruzhu.market;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A category of a market.
 *
 * @param id the id used in tables and applications
 * @param name what it is called
 * @param introduction what it is for, in our own words; empty if the market's documents
 * do not describe it
 * @param open whether it can be applied for
 * @param deliveries how its products are delivered; empty for any way
 * @param subTypes its sub-types, if the market distinguishes any
 */
public record Category(String id, LocalizedText name, Optional<LocalizedText> introduction, boolean open,
		Optional<CategoryDeliveries> deliveries, Optional<List<SubType>> subTypes) {

	/** The ways in which its products may be delivered. */
	public List<Delivery> delivered() {
		return this.deliveries.map(CategoryDeliveries::only).orElseGet(() -> List.of(Delivery.values()));
	}

	/** The id of the category and those of its sub-types. */
	public Stream<String> ids() {
		return Stream.concat(Stream.of(this.id), this.subTypes.orElse(List.of()).stream().map(SubType::id));
	}

	/**
	 * The units that can have income: its sub-types, or the category itself if it has
	 * none.
	 */
	public List<SubType> parts() {
		return this.subTypes.orElseGet(() -> List.of(new SubType(this.id, this.name)));
	}

	/** A kind of product within a category. */
	public record SubType(String id, LocalizedText name) {
	}

}
