package org.ruzhu.money.invoice;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What providers were charged, less what was given back once it was final. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ChargeBook {

	private final Map<String, Charges> charges;

	private final ChargeReductionRepository reductions;

	ChargeBook(List<Charges> charges, ChargeReductionRepository reductions) {
		this.charges = charges.stream().collect(Collectors.toMap(Charges::kind, Function.identity()));
		this.reductions = reductions;
	}

	/** All charges of a case. */
	List<Charge> of(String caseId) {
		Map<String, Long> reduced = this.reductions.findByCaseId(caseId)
			.stream()
			.collect(Collectors.groupingBy(ChargeReduction::chargeKey,
					Collectors.summingLong(ChargeReduction::amountFen)));
		return this.charges.values()
			.stream()
			.flatMap((source) -> source.of(caseId).stream())
			.map((charge) -> charge.less(reduced.getOrDefault(charge.key(), 0L)))
			.toList();
	}

	/** What was charged of a kind in all and not given back, in fen. */
	long totalFen(String caseId, String kind) {
		return this.charges.get(kind).totalFen(caseId);
	}

	/**
	 * Records that part of a charge was given back.
	 * @return whether it was not known before
	 */
	boolean reduce(String caseId, String chargeKey, String causeKey, long fen) {
		boolean fresh = this.reductions.findByCaseId(caseId)
			.stream()
			.noneMatch((known) -> known.isOf(chargeKey, causeKey));
		if (fresh) {
			this.reductions.save(ChargeReduction.of(caseId, chargeKey, causeKey, fen));
		}
		return fresh;
	}

}
