package org.ruzhu.market;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.springframework.stereotype.Component;

import org.ruzhu.platform.json.YamlFile;

/** The markets, read from their folders when the application starts. */
@Component
public class Markets {

	private final Map<String, Market> markets = new TreeMap<>();

	Markets(MarketFolders folders) {
		YamlFile defaults = folders.defaults();
		folders.files()
			.forEach((id, files) -> this.markets.put(id, MarketFile.read(id, files.get("market.yaml"), defaults)));
	}

	/**
	 * The market with this id.
	 * @throws UnknownMarketException if there is none
	 */
	public Market get(String id) {
		return find(id).orElseThrow(() -> new UnknownMarketException(id));
	}

	public Optional<Market> find(String id) {
		return Optional.ofNullable(this.markets.get(id));
	}

	/** All markets, by id. */
	public Collection<Market> all() {
		return Collections.unmodifiableCollection(this.markets.values());
	}

}
