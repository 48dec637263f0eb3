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
 * @param judgements the lines of the reviewer's form that must be ticked for it, beside
 * those of every category
 */
public record Category(String id, LocalizedText name, boolean open, Optional<List<SubType>> subTypes,
		Optional<List<String>> judgements) {

	/** The lines of the reviewer's form that this category adds. */
	public List<String> ownJudgements() {
		return this.judgements.orElse(List.of());
	}

	/** The id of the category and those of its sub-types. */
	public Stream<String> ids() {
		return Stream.concat(Stream.of(this.id), this.subTypes.orElse(List.of()).stream().map(SubType::id));
	}

	/** A kind of product within a category. */
	public record SubType(String id, LocalizedText name) {
	}

}
