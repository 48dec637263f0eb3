package org.ruzhu.portal.precheck.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import org.ruzhu.market.Category;
import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.market.Mode;
import org.ruzhu.platform.json.Json;
import org.ruzhu.provider.account.SignUpRequested;
import org.ruzhu.provider.account.SignedUp;
import org.ruzhu.provider.cases.ApplyDrafts;
import org.ruzhu.provider.cases.CaseOpened;

/**
 * Carries facts from the pre-check to the application. They stay in the visitor's session
 * during sign-up or login, and become drafts when the case is opened. Then they are
 * removed from the session.
 */
@Component
class CarriedFacts {

	private static final String MARKET = "PRECHECK_MARKET";

	private static final String SENT = "PRECHECK_FACTS";

	private final ApplyDrafts drafts;

	private final Markets markets;

	CarriedFacts(ApplyDrafts drafts, Markets markets) {
		this.drafts = drafts;
		this.markets = markets;
	}

	/** Keeps the submitted form in the session until a case is opened in this market. */
	void keep(HttpSession session, Market market, Sent sent) {
		session.setAttribute(MARKET, market.id());
		session.setAttribute(SENT, sent);
	}

	/** The market that the visitor wants to apply to. */
	Optional<Market> market(HttpSession session) {
		return Optional.ofNullable((String) session.getAttribute(MARKET)).flatMap(this.markets::find);
	}

	/**
	 * Saves the facts with the request to sign up, because the case is opened later,
	 * perhaps in another browser.
	 */
	@EventListener
	void handOver(SignUpRequested asked) {
		session().filter((session) -> asked.marketId().equals(session.getAttribute(MARKET))).ifPresent((session) -> {
			Sent sent = (Sent) session.getAttribute(SENT);
			asked.carry().accept(Json.write(Luggage.of(this.markets.get(asked.marketId()), sent)));
			forget(session);
		});
	}

	@EventListener
	void handOver(SignedUp signedUp) {
		unpack(signedUp.caseId(), Json.read(signedUp.carried(), new TypeReference<>() {
		}));
	}

	@EventListener
	void handOver(CaseOpened opened) {
		session().filter((session) -> opened.marketId().equals(session.getAttribute(MARKET))).ifPresent((session) -> {
			Sent sent = (Sent) session.getAttribute(SENT);
			unpack(opened.caseId(), Luggage.of(this.markets.get(opened.marketId()), sent));
			forget(session);
		});
	}

	private void unpack(String caseId, Luggage luggage) {
		this.drafts.begin(caseId, luggage.categories(), luggage.mode(), luggage.facts());
	}

	private static void forget(HttpSession session) {
		session.removeAttribute(MARKET);
		session.removeAttribute(SENT);
	}

	private static Optional<HttpSession> session() {
		return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
			.filter(ServletRequestAttributes.class::isInstance)
			.map(ServletRequestAttributes.class::cast)
			.map(ServletRequestAttributes::getRequest)
			.map((HttpServletRequest request) -> request.getSession(false));
	}

	/**
	 * What is carried, also in the data saved with a sign-up.
	 *
	 * @param categories the chosen ones that can be applied for
	 * @param mode the id of the chosen mode of cooperation; empty in a market with one
	 */
	record Luggage(List<String> categories, Optional<String> mode, Map<String, List<String>> facts) {

		private static Luggage of(Market market, Sent sent) {
			return new Luggage(
					MarketTerms.categories(market, sent.chosen(market).orElse(List.of()))
						.stream()
						.filter(Category::open)
						.map(Category::id)
						.toList(),
					sent.mode(market).filter((mode) -> market.offersModes()).flatMap(market::mode).map(Mode::id),
					sent.facts());
		}

	}

}
