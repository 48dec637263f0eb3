package org.ruzhu.provider.enterprise;

import java.util.List;

import org.springframework.data.repository.ListCrudRepository;

interface EnterpriseRepository extends ListCrudRepository<Enterprise, String> {

	List<Enterprise> findByCreditCode(String creditCode);

	boolean existsByLegalNameAndSealedAtIsNotNull(String legalName);

	List<Enterprise> findByLegalRepresentativeAndSealedAtIsNotNull(String legalRepresentative);

}
