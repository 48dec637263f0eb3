package org.ruzhu.market;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The markets, read from their folders when the application starts. */
@Component
public class Markets {

	private final Map<String, Market> markets = new TreeMap<>();

	/**
	 * Reads the markets of a folder.
	 * @param processes the folder that holds {@code markets/}; empty for the one in the
	 * product's jar
	 * @throws BrokenMarket if a market's folder cannot be used, or there is no market
	 */
	@Autowired
	public Markets(@Value("${ruzhu.processes:}") String processes) {
		this(new MarketFolders(processes));
	}

	Markets(MarketFolders folders) {
		folders.files()
			.forEach((id, files) -> this.markets.put(id, MarketFileReader.read(id, files.get("market.yaml"))));
	}

	/**
	 * The market of this id.
	 * @throws UnknownMarket if there is none
	 */
	public Market get(String id) {
		return find(id).orElseThrow(() -> new UnknownMarket(id));
	}

	public Optional<Market> find(String id) {
		return Optional.ofNullable(this.markets.get(id));
	}

	/** All markets, by id. */
	public Collection<Market> all() {
		return Collections.unmodifiableCollection(this.markets.values());
	}

}
