package org.ruzhu.membership.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.market.AskedDocument;
import org.ruzhu.market.DocumentLapse;
import org.ruzhu.membership.change.MaterialChanged;
import org.ruzhu.membership.document.process.RenewDocumentProcess;
import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.provider.cases.AskedFields;
import org.ruzhu.provider.cases.CaseExitBegun;
import org.ruzhu.provider.cases.CaseExitWithdrawn;
import org.ruzhu.provider.cases.CaseJoined;
import org.ruzhu.provider.cases.CategoriesJoined;
import org.ruzhu.provider.cases.OnboardingCase;
import org.ruzhu.provider.cases.OnboardingCase.State;
import org.ruzhu.provider.cases.OnboardingCases;
import org.ruzhu.provider.shop.ShopState;
import org.ruzhu.provider.shop.Shops;

/**
 * The documents of members that have a last day, where their market says what follows.
 * The lapse of any joining material is reported (Management Regulations, 6.1.1). A
 * document without a last day (长期) never lapses.
 */
@Service
@Transactional
public class MemberDocuments {

	private final OnboardingCases cases;

	private final AskedFields asked;

	private final Shops shops;

	private final RenewDocumentProcess process;

	private final AuditLog audit;

	private final Clock clock;

	MemberDocuments(OnboardingCases cases, AskedFields asked, Shops shops, RenewDocumentProcess process, AuditLog audit,
			Clock clock) {
		this.cases = cases;
		this.asked = asked;
		this.shops = shops;
		this.process = process;
		this.audit = audit;
		this.clock = clock;
	}

	/** A document that the market asks of a member; empty if it does not any more. */
	@Transactional(readOnly = true)
	public Optional<AskedDocument> find(String caseId, String document) {
		return ending(this.cases.get(caseId)).stream().filter((one) -> one.id().equals(document)).findFirst();
	}

	/**
	 * The last day of a member's document; empty for one without, or one that the market
	 * does not ask for any more.
	 */
	@Transactional(readOnly = true)
	public Optional<LocalDate> validUntil(String caseId, String document) {
		return find(caseId, document).flatMap((one) -> one.lastDay(this.cases.get(caseId).facts()));
	}

	/**
	 * The last days of documents that end, by document: a member's, and those of who is
	 * joining as long as they are valid; empty for everybody else.
	 */
	@Transactional(readOnly = true)
	public Map<String, LocalDate> lastDays(String caseId) {
		OnboardingCase theCase = this.cases.get(caseId);
		Map<String, LocalDate> lastDays = new LinkedHashMap<>();
		if (theCase.state() == State.ONBOARDED) {
			put(lastDays, ending(theCase), theCase);
		}
		else if (theCase.state().isJoining()) {
			put(lastDays, ending(this.asked.documents(theCase).keySet()), theCase);
			lastDays.values().removeIf(LocalDate.now(this.clock)::isAfter);
		}
		return lastDays;
	}

	private static void put(Map<String, LocalDate> lastDays, List<AskedDocument> documents, OnboardingCase theCase) {
		documents
			.forEach((one) -> one.lastDay(theCase.facts()).ifPresent((lastDay) -> lastDays.put(one.id(), lastDay)));
	}

	/** Whether it has lapsed. It is still valid on its last day. */
	@Transactional(readOnly = true)
	public boolean isLapsed(String caseId, String document) {
		return validUntil(caseId, document).filter(LocalDate.now(this.clock)::isAfter).isPresent();
	}

	/** Whether nothing may be published when its lapse is not reported in time. */
	@Transactional(readOnly = true)
	public boolean barsPublishing(String caseId, String document) {
		return find(caseId, document).flatMap(AskedDocument::lapse).filter(DocumentLapse::barsPublishing).isPresent();
	}

	private List<AskedDocument> ending(OnboardingCase theCase) {
		return ending(this.asked.documentsOfMember(theCase));
	}

	private static List<AskedDocument> ending(Collection<AskedDocument> documents) {
		return documents.stream().filter((one) -> one.lapse().isPresent()).toList();
	}

	@EventListener
	void watch(CaseJoined joined) {
		watch(this.cases.get(joined.caseId()));
	}

	@EventListener
	void watch(CategoriesJoined joined) {
		watch(this.cases.get(joined.caseId()));
	}

	@EventListener
	void watch(CaseExitWithdrawn staying) {
		watch(this.cases.get(staying.caseId()));
	}

	private void watch(OnboardingCase theCase) {
		ending(theCase).forEach((one) -> watch(theCase, one));
	}

	private void watch(OnboardingCase theCase, AskedDocument document) {
		if (document.lastDay(theCase.facts()).isPresent() && !this.process.isRunning(theCase.id(), document.id())) {
			this.process.start(theCase, document.id());
		}
	}

	@EventListener
	void renew(MaterialChanged changed) {
		OnboardingCase theCase = this.cases.get(changed.caseId());
		if (theCase.state() == State.ONBOARDED) {
			ending(theCase).stream()
				.filter((one) -> changed.fields().contains(one.id()))
				.filter((one) -> !this.process.renew(theCase.id(), one.id()))
				.forEach((one) -> watch(theCase, one));
		}
	}

	@EventListener
	void end(CaseExitBegun leaving) {
		this.process.end(leaving.caseId());
	}

	/**
	 * Bars publishing until a renewed document is in use.
	 * @return the reference of the bar
	 */
	public String bar(String caseId, String document) {
		String reference = "document/%s/%s".formatted(caseId, document);
		this.shops.restrict(caseId, ShopState.BARRED, reference, null);
		this.audit.record(caseId, "document-lapsed", null);
		return reference;
	}

	/**
	 * Puts a renewed document in use.
	 * @param bar the reference of the bar on publishing; empty if there is none
	 */
	public void takeOver(String caseId, Optional<String> bar) {
		bar.ifPresent((reference) -> this.shops.lift(caseId, reference));
		this.audit.record(caseId, "document-renewed", null);
	}

}
