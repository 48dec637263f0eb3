package org.ruzhu.enterprise;

import java.util.List;

import org.springframework.data.repository.ListCrudRepository;

interface EnterpriseRepository extends ListCrudRepository<Enterprise, String> {

	List<Enterprise> findByCreditCode(String creditCode);

	boolean existsByLegalNameAndSealedAtIsNotNull(String legalName);

	List<Enterprise> findByLegalRepresentativeAndSealedAtIsNotNull(String legalRepresentative);

}
